package org.chengxin.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.chengxin.merchant.MerchantId;
import org.springframework.stereotype.Service;

/**
 * Assesses all merchants anew, as after a change of the model (issue 4): facts stream in the order of merchants, assessments
 * go back by COPY. Each lot is a transaction of its own; a lot done before is done again without harm and adds nothing, so
 * whoever keeps count of lots may start again anywhere.
 */
@Service
public class FullRescore {

    /** Merchants in a lot: half a second's work, and a few tens of megabytes. */
    static final int LOT = 2000;

    private final LotRescore lots;
    private final HeldRows held;
    private final Gradings gradings;

    FullRescore(LotRescore lots, HeldRows held, Gradings gradings) {
        this.lots = lots;
        this.held = held;
        this.gradings = gradings;
    }

    /** A range of merchants by id, both ends included. */
    public record Lot(MerchantId first, MerchantId last) {}

    /**
     * What came of a lot.
     *
     * @param merchants how many were done with the lot
     * @param confirmed of how many the new version leaves the assessment as it is
     * @param stored how many assessments said something new
     * @param moved how many machine grades are others than before
     */
    public record Result(int merchants, int confirmed, int stored, int moved) {}

    /** All merchants of now, cut into lots; those registered later are assessed by the model of their day anyhow. */
    public List<Lot> lots() {
        return held.lots(LOT);
    }

    /**
     * Assesses one lot on today's facts by the model of today. Merchants that are being assessed by others at that moment,
     * perhaps by an older model, get their turn after the lot.
     */
    Result run(Lot lot, Cause cause) {
        LotRescore.Done done = lots.run(lot, cause);
        List<MerchantId> leftOut = done.leftOut();
        for (int from = 0; from < leftOut.size(); from += Rescoring.AT_ONCE) {
            gradings.assess(leftOut.subList(from, Math.min(leftOut.size(), from + Rescoring.AT_ONCE)), cause);
        }
        return done.result();
    }

    /**
     * Assesses all merchants.
     *
     * @param lanes lots worked on at the same time, each with a connection of its own
     * @param progress told of each lot done, from the lanes
     */
    public void run(int lanes, Consumer<Result> progress) {
        Queue<Lot> waiting = new ConcurrentLinkedQueue<>(lots());
        ExecutorService pool = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                running.add(pool.submit(() -> {
                    for (Lot lot = waiting.poll(); lot != null; lot = waiting.poll()) {
                        progress.accept(run(lot, Cause.REQUEST));
                    }
                }));
            }
            for (Future<?> lane : running) {
                lane.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
