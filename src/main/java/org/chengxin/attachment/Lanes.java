package org.chengxin.attachment;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chengxin.shared.Rejected;

/** One at a time of each network address, so that nobody alone holds every place at the photo desk. */
final class Lanes {

    private static final int PATIENCE = 10;

    private final ConcurrentMap<String, Semaphore> lanes = new ConcurrentHashMap<>();

    /** @throws Rejected if the address's earlier one takes too long */
    <T> T inTurn(String address, Supplier<T> work) {
        Semaphore lane = lanes.computeIfAbsent(address, first -> new Semaphore(1, true));
        await(lane);
        try {
            return work.get();
        } finally {
            lane.release();
            lanes.computeIfPresent(address, (same, used) -> used.hasQueuedThreads() ? used : null);
        }
    }

    private static void await(Semaphore lane) {
        try {
            if (!lane.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
                throw new Rejected("您的网络正在上传别的照片，这张没有接收。请过一分钟再上传，照片还在您的手机里。");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Rejected("系统正在停机，照片没有接收。请稍后再上传。");
        }
    }
}
