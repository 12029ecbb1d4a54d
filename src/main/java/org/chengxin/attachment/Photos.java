package org.chengxin.attachment;

import java.io.ByteArrayInputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/**
 * Photos from phones and strangers. Nothing of what arrives is kept as it came: the file is cut down to the picture data, decoded
 * within a fixed bound of memory, turned upright and written anew, so that places (EXIF GPS), devices, profiles, and whatever
 * was hidden in or behind the picture stay outside.
 */
@Service
public class Photos {

    private static final int LARGEST = 20 << 20;
    private static final int AT_ONCE = 2;

    private final Attachments attachments;
    private final Semaphore desks = new Semaphore(AT_ONCE, true);

    Photos(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Keeps the picture in the file.
     *
     * @param name what the sender calls the file, for the sentence if it is refused
     * @throws Rejected with what to do, if the file is no picture that can be taken
     */
    public Photo keep(byte[] file, @Nullable String name, Actor actor) {
        String shown = FileNames.plain(name);
        if (file.length > LARGEST) {
            throw new Rejected("照片“" + shown + "”超过 20 MB，没有接收。请在相机设置里调低分辨率后重拍。");
        }
        PictureFile picture = PictureFile.of(file, shown);
        PhotoEncoder.Encoded clean = encode(picture, shown);
        String sha256 = attachments.keep(new ByteArrayInputStream(clean.jpeg()), actor);
        return new Photo(sha256, Sha256.hex(file), clean.width(), clean.height());
    }

    boolean isKept(String sha256) {
        return attachments.isKept(sha256);
    }

    /** The kept JPEG. @throws NotFound if there is none */
    public Resource find(String sha256) {
        return new FileSystemResource(attachments.find(sha256));
    }

    /** Two pictures at a time, whoever sends them: memory does not grow with the number of phones. */
    private PhotoEncoder.Encoded encode(PictureFile picture, String shown) {
        try {
            if (!desks.tryAcquire(30, TimeUnit.SECONDS)) {
                throw new Rejected("现在上传照片的人太多，这次没有接收。请过一分钟再上传，照片还在您的手机里。");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Rejected("系统正在停机，照片没有接收。请稍后再上传。");
        }
        try {
            return PhotoEncoder.encode(picture, shown);
        } finally {
            desks.release();
        }
    }
}
