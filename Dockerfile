# An image of the packed program: `npm run pack && docker build --tag replaybook .`
FROM node:24-alpine AS install
COPY build/replaybook-*.tgz /tmp/replaybook.tgz
RUN npm install --global --prefix /opt/replaybook --ignore-scripts --no-audit --no-fund /tmp/replaybook.tgz

FROM alpine:3.22
# git for --changed-since and for the dates of pages.
RUN apk add --no-cache nodejs git \
  && adduser -D -h /home/replaybook replaybook \
  && git config --system --add safe.directory /work
COPY --from=install /opt/replaybook /opt/replaybook
ENV PATH=/opt/replaybook/bin:$PATH
USER replaybook
WORKDIR /work
ENTRYPOINT ["replaybook"]
CMD ["--help"]
