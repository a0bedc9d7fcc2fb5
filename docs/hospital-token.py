"""Prints a hospital's public key as JWK, then a token good for two minutes. Needs the openssl program and nothing else.

usage: hospital-token.py KEY.pem INSTITUTION KEY-ID SYSTEM
"""
import base64
import json
import subprocess
import sys
import time


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def fixed(der):
    """A DER signature as the two 32-byte numbers that JWS wants."""
    parts, at = [], 2
    for _ in range(2):
        length = der[at + 1]
        parts.append(der[at + 2:at + 2 + length].lstrip(b"\0").rjust(32, b"\0"))
        at += 2 + length
    return b"".join(parts)


key, institution, key_id, system = sys.argv[1:]
point = subprocess.run(["openssl", "ec", "-in", key, "-pubout", "-outform", "DER"], check=True, capture_output=True).stdout[-64:]
print(json.dumps({"kty": "EC", "crv": "P-256", "x": b64(point[:32]), "y": b64(point[32:])}))
now = int(time.time())
header = {"alg": "ES256", "kid": key_id}
claims = {"iss": institution, "sub": system, "aud": "heyi", "iat": now, "exp": now + 120}
signed = b64(json.dumps(header).encode()) + "." + b64(json.dumps(claims).encode())
der = subprocess.run(["openssl", "dgst", "-sha256", "-sign", key], input=signed.encode(), check=True, capture_output=True).stdout
print(signed + "." + b64(fixed(der)))
