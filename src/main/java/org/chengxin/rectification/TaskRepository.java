package org.chengxin.rectification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, TaskId> {

    Task saveAndFlush(Task task);

    Optional<Task> findById(TaskId id);

    @Query("select t from Task t where t.caseId = :file order by t.due, t.id.value")
    List<Task> of(UUID file);

    @Query("select t from Task t where t.merchantId = :merchant and t.endedAt is null order by t.due, t.id.value")
    List<Task> openOf(UUID merchant);

    /** The task of a finding, open or ended, unless the finding stood no more. */
    @Query("select t from Task t where t.findingId = :finding and t.state <> TaskState.LAPSED")
    Optional<Task> ofFinding(UUID finding);

    @Query("select t.merchantId from Task t where t.id = :id")
    Optional<UUID> merchantOf(TaskId id);
}
