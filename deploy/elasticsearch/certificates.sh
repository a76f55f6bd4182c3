#!/bin/sh
# An authority for this installation and the node's certificate, made once.
set -eu
cd /certificates
if [ ! -f ca/ca.crt ]; then
    /usr/share/elasticsearch/bin/elasticsearch-certutil ca --silent --pem --out ca.zip
    unzip -q ca.zip
    rm ca.zip
fi
if [ ! -f elasticsearch/elasticsearch.crt ]; then
    /usr/share/elasticsearch/bin/elasticsearch-certutil cert --silent --pem --name elasticsearch \
        --dns elasticsearch --dns localhost --ip 127.0.0.1 --ca-cert ca/ca.crt --ca-key ca/ca.key --out node.zip
    unzip -q node.zip
    rm node.zip
fi
# The node reads its key as uid 1000; the application reads the authority's certificate only.
chown -R 1000:0 elasticsearch
chmod 755 . ca
chmod 644 ca/ca.crt
chmod 600 ca/ca.key
chmod 750 elasticsearch
