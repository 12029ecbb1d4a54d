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

    @Query("select t.merchantId from Task t where t.id = :id")
    Optional<UUID> merchantOf(TaskId id);
}
