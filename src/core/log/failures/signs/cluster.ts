import type { SignTable } from './sign.ts';

/** Containers, clusters, clouds. */
// biome-ignore format: a row of the table takes a few lines
export const cluster: SignTable = {
  cause: [
    ['an image',
      /manifest (?:unknown|for \S+ not found)|no matching manifest|pull access denied|ErrImagePull|ImagePullBackOff|InvalidImageName|failed to (?:pull|compute cache key|resolve source metadata|load metadata)|COPY failed|Back-off pulling|^Error response from daemon: \S|^docker: \S/,
      'manifest for acme/cart:9 not found',
      'docker: Error response from daemon: Conflict. The container name "/cart" is already in use',
      'failed to compute cache key: "/cart": not found', 'Warning  Failed  kubelet  Error: ErrImagePull'],
    ['a cluster',
      /FailedScheduling|FailedMount|FailedCreate\w*|Insufficient (?:cpu|memory|nvidia)|[Ll]iveness probe failed|[Rr]eadiness probe failed|no nodes available|didn't match (?:Pod|node)|CreateContainer(?:Config)?Error|Pod \S+ is unhealthy|DeadlineExceeded|backoff (?:timeout|limit)|container \S+ is unhealthy|admission webhook .* denied|is invalid: spec\.|^Error from server \(\w+\)|no matches for kind|resource mapping not found|unbound immediate|untolerated taint|Multi-Attach error|exceeded quota|no endpoints available|low on resource/,
      'Warning  FailedScheduling  pod/cart-0  0/3 nodes are available: 3 Insufficient cpu',
      'container shop-cart-1 is unhealthy', 'Error from server (NotFound): namespaces "shop" not found',
      'admission webhook "shop.example" denied the request: no owner',
      'Error: Pod cart-runner-x7 is unhealthy with phase status Pending: backoff timeout'],
    ['a cloud',
      /\bAn error occurred \(\w+\)(?: \(\w+\))? when calling\b|\b(?:CREATE|UPDATE|DELETE)_FAILED\b|\bROLLBACK_(?:COMPLETE|FAILED)\b|\bAADSTS\d{4,}|\bERROR: \(gcloud[\w.-]*\)|\b(?:Validation|Throttling|ResourceNotFound)Exception\b|no valid credential sources/,
      'An error occurred (NoSuchBucket) when calling the PutObject operation: no bucket',
      'CREATE_FAILED AWS::Lambda::Function Cart'],
    ['a machine that is built or started',
      /^Build '[^']+' errored after|[Tt]imeout waiting for SSH|The box '[^']+' could not be found|instance .* (?:failed to (?:start|launch)|terminated unexpectedly)/,
      "Build 'shop-ebs' errored after 2 minutes: Timeout waiting for SSH."],
  ],
  consequence: [
    ['what waits for a container that fails',
      /\bCrashLoopBackOff\b|Back-off restarting|[Tt]imed out waiting for the condition|exceeded its progress deadline/,
      'Back-off restarting failed container app in pod web-1',
      'error: deployment "web" exceeded its progress deadline'],
  ],
};
