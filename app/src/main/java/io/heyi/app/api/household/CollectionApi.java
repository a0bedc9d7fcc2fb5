package io.heyi.app.api.household;

import io.heyi.app.access.May;
import io.heyi.app.api.NotFound;
import io.heyi.app.api.Positions;
import io.heyi.command.access.Caller;
import io.heyi.query.collection.CollectionProgress;
import io.heyi.query.collection.CollectionProgressQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the collection for a year is (筹资进度), village by village. */
@RestController
@RequestMapping("/api/v1/collection")
@Tag(name = "enrollment", description = "参合筹资 / enrollment and contributions")
@DenyAll
class CollectionApi {

    private final CollectionProgressQuery collection;
    private final Positions positions;

    CollectionApi(CollectionProgressQuery collection, Positions positions) {
        this.collection = collection;
        this.positions = positions;
    }

    @GetMapping("")
    @RolesAllowed({May.CLERK, May.REVIEWER, May.AUDITOR})
    @Operation(operationId = "collectionProgress", summary = "筹资进度 / who is enrolled and what came in, by village")
    ResponseEntity<CollectionProgress> progress(
            @AuthenticationPrincipal Caller caller,
            @Min(1990) @Max(2100) @Parameter(example = "2009") @RequestParam int year,
            @Pattern(regexp = "[0-9]{6,12}")
            @Parameter(example = "990101001", description = "县、乡或村代码，缺省为本辖区 / county, township or village; the own region when absent")
            @RequestParam(required = false) String place,
            @Parameter(description = "按当时所知重印 / drawn as known at this position", example = "746260")
            @RequestParam(required = false) @Min(0) Long position,
            @Parameter(example = "1") @RequestHeader(name = Positions.AT_LEAST, required = false) Long atLeast) {
        String prefix = place == null ? caller.region() : place;
        if (prefix == null || !caller.reachesVillage(prefix)) {
            throw new NotFound("place");
        }
        long figures = positions.figures(atLeast);
        long drawnAt = position == null ? figures : Math.min(position, figures);
        return positions.at(drawnAt, collection.of(year, prefix, drawnAt));
    }
}
