using System.Globalization;
using CsCheck;
using Watch.Contracts.Routes;
using Watch.EndToEnd.Tests.Executable;
using Watch.Testing;
using Watch.Worker.Hosting;
using Watch.Worker.Tests.Judging;
using Xunit;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>
/// Two worlds that differ in the defensive volet alone are the same from outside, in the embedded profile. <c>WATCH_TEST_WORLDS</c> says
/// how many pairs are tried; where two differ, CsCheck prints the seed with which they are drawn again.
/// </summary>
public sealed class EmbeddedApartnessTests
{
    private static readonly World None = new([], [], ["capital.yml"]);
    private static readonly World Many = new(
        ["999101116", "999105596", "999106966", "999108707"],
        [true, false, true, false],
        ["capital.yml"]
    );

    /// <summary>How many pairs of worlds are tried.</summary>
    public static int Pairs { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("WATCH_TEST_WORLDS"), CultureInfo.InvariantCulture, out int pairs) ? pairs : 1;

    [Fact]
    public async Task Nothing_outside_the_defensive_volet_moves_with_the_list()
    {
        Seen reference = await SeenAsync(None);
        Assert.Empty(Seen.Differences(reference, await SeenAsync(Many)));

        await World.Any.SampleAsync(
            async world => Assert.Empty(Seen.Differences(reference, await SeenAsync(world))),
            iter: Pairs,
            threads: 1
        );
    }

    [Fact]
    public async Task Leaks_that_are_planted_are_found()
    {
        Seen reference = await SeenAsync(None);

        foreach (
            Action<string> leak in new Action<string>[]
            {
                data => File.WriteAllText(Path.Combine(data, "archive-of-999101116"), ""),
                data =>
                    File.AppendAllText(
                        Directory.EnumerateFiles(Path.Combine(data, "offensive"), "*.json", SearchOption.AllDirectories).First(),
                        " "
                    ),
                data => File.AppendAllText(Path.Combine(data, "log.db"), new string('\0', 4096)),
            }
        )
        {
            Assert.Single(Seen.Differences(reference, await SeenAsync(Many, leak)));
        }
    }

    private static async Task<Seen> SeenAsync(World world, Action<string>? leak = null)
    {
        DirectoryInfo home = Directory.CreateTempSubdirectory("watch-apart-");
        string configuration = Path.Combine(home.FullName, "config");
        string data = Path.Combine(home.FullName, "data");
        Installation.CopyConfiguration(configuration);
        world.WriteTo(configuration);
        Directory.CreateDirectory(data);
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            await File.WriteAllTextAsync(VoletSecrets.PathOf(data, volet), TestIds.Secret);
        }

        Ended ended = await WatchWorker.RunAsync(
            ["import", Repository.PathTo("samples"), "--config", configuration, "--data", data],
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        leak?.Invoke(data);
        Seen seen = new();
        seen.Add("exit status", $"{ended.Status}");
        seen.Add("errors", ended.Errors);
        seen.AddFiles(data);
        home.Delete(recursive: true);
        return seen;
    }
}
