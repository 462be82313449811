# The bot as an image: built from the hashed lock, run without pip, without root, on a read-only file system.
FROM python:3.13-slim AS builder
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
RUN python -m venv --without-pip /opt/leadbot
COPY requirements.lock .
RUN python -m pip --python /opt/leadbot/bin/python install --require-hashes --no-deps --only-binary :all: -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY dialogs dialogs
COPY services services
RUN python -m pip --python /opt/leadbot/bin/python install --no-deps . \
 && /opt/leadbot/bin/python -m compileall -q /opt/leadbot/lib

FROM python:3.13-slim
RUN python -m pip uninstall --yes pip \
 && rm -rf /usr/local/lib/python3.13/ensurepip \
 && groupadd --gid 10001 leadbot \
 && useradd --uid 10001 --gid leadbot --no-create-home --home-dir /tmp --shell /usr/sbin/nologin leadbot
COPY --from=builder /opt/leadbot /opt/leadbot
ENV PATH=/opt/leadbot/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    LEADBOT_HOST=0.0.0.0 \
    LEADBOT_LOG_FORMAT=json
USER 10001:10001
WORKDIR /tmp
EXPOSE 3978
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:3978/health/live', timeout=2)"]
ENTRYPOINT ["leadbot"]
CMD ["serve"]
