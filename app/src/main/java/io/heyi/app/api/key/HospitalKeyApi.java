package io.heyi.app.api.key;

import java.time.LocalDate;
import java.util.List;

import io.heyi.app.access.HospitalKeys;
import io.heyi.app.access.HospitalKeys.HospitalKey;
import io.heyi.app.access.May;
import io.heyi.app.api.Desk;
import io.heyi.command.access.Caller;
import io.heyi.command.key.RegisterKey;
import io.heyi.command.key.RevokeKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing keys of hospitals (签名密钥): two at once are how one replaces the other without a pause. */
@RestController
@RequestMapping("/api/v1/institutions/{institution}/keys")
@Tag(name = "keys", description = "医疗机构签名密钥 / signing keys of hospitals")
@DenyAll
class HospitalKeyApi {

    private static final String INSTITUTION = "[A-Za-z0-9-]{1,30}";
    private static final String COORDINATE = "[A-Za-z0-9_-]{43}";
    private static final String KEY_ID = "[A-Za-z0-9._-]{1,60}";

    private final Desk desk;
    private final HospitalKeys keys;

    HospitalKeyApi(Desk desk, HospitalKeys keys) {
        this.desk = desk;
        this.keys = keys;
    }

    /** The public half of a key as a JWK (RFC 7517); a private half has no place here. */
    record PublicKey(
            @NotBlank @Pattern(regexp = "EC") @Schema(example = "EC", description = "密钥类型 / key type") String kty,
            @NotBlank @Pattern(regexp = "P-256") @Schema(example = "P-256", description = "曲线 / curve") String crv,
            @NotBlank @Pattern(regexp = COORDINATE) @Schema(example = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", description = "x") String x,
            @NotBlank @Pattern(regexp = COORDINATE) @Schema(example = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0", description = "y") String y) {
    }

    record KeyRequest(
            @NotNull @Valid @Schema(description = "公钥 / public key") PublicKey jwk,
            @NotNull @Schema(example = "2026-01-01", description = "首日（北京时间） / first day, Beijing time") LocalDate validFrom,
            @NotNull @Schema(example = "2027-12-31", description = "末日，含 / last day, included") LocalDate validTo) {
    }

    record RevokeRequest(@NotBlank @Size(max = 200) @Schema(example = "密钥泄露", description = "原因 / reason") String reason) {
    }

    @GetMapping
    @RolesAllowed({May.ADMINISTRATOR, May.AUDITOR})
    @Operation(operationId = "hospitalKeys", summary = "签名密钥列表 / an institution's signing keys")
    List<HospitalKey> list(@Parameter(example = "C9901011") @PathVariable @Pattern(regexp = INSTITUTION) String institution) {
        return keys.of(institution);
    }

    @PutMapping("/{keyId}")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "registerHospitalKey", summary = "登记公钥 / register a public key")
    List<HospitalKey> register(@AuthenticationPrincipal Caller caller,
                               @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = INSTITUTION) String institution,
                               @Parameter(example = "C9901011.2026") @PathVariable @Pattern(regexp = KEY_ID) String keyId,
                               @Valid @RequestBody KeyRequest asked) {
        desk.execute(caller, new RegisterKey(institution, keyId, HospitalKeys.canonical(asked.jwk().x(), asked.jwk().y()), asked.validFrom(), asked.validTo()));
        return keys.of(institution);
    }

    @PostMapping("/{keyId}/revoke")
    @RolesAllowed(May.ADMINISTRATOR)
    @Operation(operationId = "revokeHospitalKey", summary = "吊销公钥 / revoke a key at once")
    List<HospitalKey> revoke(@AuthenticationPrincipal Caller caller,
                             @Parameter(example = "C9901011") @PathVariable @Pattern(regexp = INSTITUTION) String institution,
                             @Parameter(example = "C9901011.2026") @PathVariable @Pattern(regexp = KEY_ID) String keyId,
                             @Valid @RequestBody RevokeRequest asked) {
        desk.execute(caller, new RevokeKey(institution, keyId, asked.reason()));
        return keys.of(institution);
    }
}
