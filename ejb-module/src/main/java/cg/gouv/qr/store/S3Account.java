package cg.gouv.qr.store;

/**
 * Where and as whom buckets are reached.
 *
 * @param endpoint the server's address, such as {@code https://s3.example}; a bucket's name is the first part of the path
 * @param region that requests are signed for
 */
record S3Account(String endpoint, String region, String accessKey, String secretKey) {
    @Override
    public String toString() {
        return accessKey + " at " + endpoint; // never the secret
    }
}
