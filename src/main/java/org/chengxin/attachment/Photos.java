package org.chengxin.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chengxin.shared.Actor;
import org.chengxin.shared.Rejected;
import org.chengxin.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/**
 * Photos from phones and strangers. Nothing of what arrives is kept as it came: the file is cut down to the picture data, decoded
 * within a fixed bound of memory, turned upright and written anew, so that places (EXIF GPS), devices, profiles, and whatever
 * was hidden in or behind the picture stay outside.
 *
 * <p>Two pictures at a time are read and decoded for visitors and two for staff: memory does not grow with the number of
 * phones, and no crowd of visitors keeps an inspector from filing.
 */
@Service
public class Photos {

    private static final int LARGEST = 20 << 20;
    private static final int AT_ONCE = 2;

    private final Attachments attachments;
    private final Desk staff = new Desk(30);
    private final Desk visitors = new Desk(3);

    Photos(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @param patience seconds that somebody waits for a place */
    private record Desk(Semaphore places, int patience) {

        Desk(int patience) {
            this(new Semaphore(AT_ONCE, true), patience);
        }
    }

    private record Clean(PhotoEncoder.Encoded picture, String originalSha256) {}

    /**
     * Keeps the picture in the file.
     *
     * @throws Rejected with what to do, if the file is no picture that can be taken
     */
    public Photo keep(MultipartFile file, Actor actor) {
        return keep(file::getBytes, file.getSize(), file.getOriginalFilename(), actor, deskOf(actor));
    }

    /** Keeps the picture of a form, until the form is sent as a visitor's, whoever sits at it. */
    Photo keepForAForm(MultipartFile file, boolean signedIn) {
        return keep(
                file::getBytes, file.getSize(), file.getOriginalFilename(), Actor.VISITOR, signedIn ? staff : visitors);
    }

    /**
     * Keeps the picture in the file.
     *
     * @param name what the sender calls the file, for the sentence if it is refused
     * @throws Rejected with what to do, if the file is no picture that can be taken
     */
    public Photo keep(byte[] file, @Nullable String name, Actor actor) {
        return keep(() -> file, file.length, name, actor, deskOf(actor));
    }

    boolean isKept(String sha256) {
        return attachments.isKept(sha256);
    }

    /** The kept JPEG. @throws NotFound if there is none */
    public Resource find(String sha256) {
        return new FileSystemResource(attachments.find(sha256));
    }

    private interface File {
        byte[] bytes() throws IOException;
    }

    /** What was sent lies on disk until its turn has come. */
    private Photo keep(File file, long size, @Nullable String name, Actor actor, Desk desk) {
        String shown = FileNames.plain(name);
        if (size > LARGEST) {
            throw new Rejected("照片“" + shown + "”超过 20 MB，没有接收。请在相机设置里调低分辨率后重拍。");
        }
        await(desk);
        Clean clean;
        try {
            byte[] sent = file.bytes();
            clean = new Clean(PhotoEncoder.encode(PictureFile.of(sent, shown), shown), Sha256.hex(sent));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            desk.places().release();
        }
        PhotoEncoder.Encoded picture = clean.picture();
        String sha256 = attachments.keep(new ByteArrayInputStream(picture.jpeg()), actor);
        return new Photo(sha256, clean.originalSha256(), picture.width(), picture.height());
    }

    private Desk deskOf(Actor actor) {
        return Actor.VISITOR.id().equals(actor.id()) ? visitors : staff;
    }

    private static void await(Desk desk) {
        try {
            if (!desk.places().tryAcquire(desk.patience(), TimeUnit.SECONDS)) {
                throw new Rejected("现在上传照片的人太多，这次没有接收。请过一分钟再上传，照片还在您的手机里。");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Rejected("系统正在停机，照片没有接收。请稍后再上传。");
        }
    }
}
