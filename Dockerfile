# The worker on a runtime without shell or package manager; "extra" brings the time zones that schedules need.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src ./src
RUN dotnet restore src/Watch.Worker --locked-mode \
    && dotnet publish src/Watch.Worker --configuration Release --no-restore --output /app \
    && mkdir /data

FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled-extra
COPY --from=build /app /app
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
USER $APP_UID
# Native memory, of SQLite and compression, is used from many threads: with few arenas it does not grow apart for weeks.
ENV MALLOC_ARENA_MAX=2
ENTRYPOINT ["/app/watch-worker"]
CMD ["run", "--config", "/config", "--data", "/data"]
