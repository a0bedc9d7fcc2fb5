package io.heyi.command.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.heyi.benefits.Refusal;
import io.heyi.benefits.plan.PlanRefusal;
import io.heyi.command.intake.file.UnusableFile;
import io.heyi.command.journal.GroupCommit;
import io.heyi.command.plan.PublishBenefitPlan;

/** The plan of an import, or one to be published alone: a file that contradicts itself, or that may not be published, is an unusable file. */
public final class PlanFile {

    private final String name;
    private final PublishBenefitPlan publication;

    private PlanFile(String name, PublishBenefitPlan publication) {
        this.name = name;
        this.publication = publication;
    }

    /** @param path may be null: no plan to publish */
    public static PlanFile read(Path path) {
        if (path == null) {
            return new PlanFile("", null);
        }
        String name = String.valueOf(path.getFileName());
        try {
            return new PlanFile(name, PublishBenefitPlan.of(Files.readString(path)));
        } catch (PlanRefusal e) {
            throw new UnusableFile(name, 0, e.path() + ":" + e.zh(), e.path() + ": " + e.en());
        } catch (CharacterCodingException e) {
            throw new UnusableFile(name, 0, "文件不是 UTF-8 编码", "the file is not UTF-8");
        } catch (IOException e) {
            throw new UnusableFile(name, 0, "无法读取文件", "cannot be read");
        }
    }

    void publish(GroupCommit groupCommit) {
        if (publication == null) {
            return;
        }
        try {
            groupCommit.execute(publication);
        } catch (Refusal e) {
            throw unusable(e);
        }
    }

    /** What the file asks for; null when there is no file. */
    public PublishBenefitPlan publication() {
        return publication;
    }

    /** The refusal of its publication, by file and field. */
    public UnusableFile unusable(Refusal e) {
        return new UnusableFile(name, 0, e.field() + ":" + e.zh(), e.field() + ": " + e.en());
    }
}
