using System.Text.Json;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Delivering;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Delivering;

/// <summary>The channel of the files behind the dispatcher.</summary>
public sealed class FileChannelContractTests : ChannelContract
{
    private protected override Task<IChannelHome> MakeHomeAsync() => Task.FromResult<IChannelHome>(new Home());

    private sealed class Home : IChannelHome
    {
        private readonly string _data = Directory.CreateTempSubdirectory("watch-files-").FullName;

        public IChannel Channel => field ??= new FileChannel(_data, Volet.Defensive, NoCommitPoints.Instance);

        public async Task BreakAsync(Route? route)
        {
            string place = PlaceOf(route);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllTextAsync(place, "in the way");
        }

        public Task MendAsync(Route? route)
        {
            File.Delete(PlaceOf(route));
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<(Guid Alert, int Revision)>> ArrivedAsync(Route route)
        {
            string folder = PlaceOf(route);
            string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "r*.json", SearchOption.AllDirectories) : [];
            return Task.FromResult<IReadOnlyList<(Guid, int)>>([
                .. files.OrderBy(File.GetLastWriteTimeUtc).ThenBy(f => f, StringComparer.Ordinal).Select(Read),
            ]);
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(_data, recursive: true);
            return ValueTask.CompletedTask;
        }

        private string PlaceOf(Route? route) =>
            Path.Combine(_data, (route?.Carrier ?? Volet.Defensive).ToKebabCase(), "alerts", route?.Name ?? "").TrimEnd('/', '\\');

        private static (Guid Alert, int Revision) Read(string path)
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement alert = json.RootElement.GetProperty("alert");
            return (alert.GetProperty("id").GetGuid(), alert.GetProperty("revision").GetInt32());
        }
    }
}
