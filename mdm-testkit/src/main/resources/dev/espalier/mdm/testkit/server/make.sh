#!/usr/bin/env bash
# How the key pairs in this folder were made, once. They protect nothing: they are for tests only.
set -euo pipefail
cd "$(dirname "$0")"
for name in first second third; do
  openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days 18250 \
    -keyout "$name-key.pem" -out "$name-certificate.pem" -subj "/CN=Test server, $name key/O=For tests only"
done
