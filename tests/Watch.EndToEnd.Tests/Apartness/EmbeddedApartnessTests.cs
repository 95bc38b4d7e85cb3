using Watch.EndToEnd.Tests.Executable;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>
/// Two worlds that differ in the defensive volet alone are the same from outside, in the embedded profile. Where two differ, CsCheck prints
/// the seed with which they are drawn again.
/// </summary>
public sealed class EmbeddedApartnessTests
{
    [Fact]
    public Task Nothing_outside_the_defensive_volet_moves_with_the_list() => World.AssertApartAsync(w => SeenAsync(w));

    [Fact]
    public async Task Leaks_that_are_planted_are_found()
    {
        Seen reference = await SeenAsync(World.Empty);

        foreach (
            Action<string> leak in new Action<string>[]
            {
                data => File.WriteAllText(Path.Combine(data, "archive-of-999101116"), ""),
                data => File.AppendAllText(AnyOffensiveFile(data), " "),
                data => File.AppendAllText(Path.Combine(data, "log.db"), new string('\0', 4096)),
            }
        )
        {
            Assert.Single(Seen.Differences(reference, await SeenAsync(World.Busy, leak)));
        }
    }

    // What goes over the bridge is meant to be seen.
    private static string AnyOffensiveFile(string data) =>
        Directory
            .EnumerateFiles(Path.Combine(data, "offensive"), "*.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains("coordination", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .First();

    private static async Task<Seen> SeenAsync(World world, Action<string>? leak = null)
    {
        await using EmbeddedHome home = EmbeddedHome.Create();
        world.WriteTo(home.Config);
        Ended ended = await home.CommandAsync(["import", Repository.PathTo("samples")]);
        leak?.Invoke(home.Data);
        Seen seen = new();
        seen.Add("exit status", $"{ended.Status}");
        seen.Add("errors", ended.Errors);
        seen.AddFiles(home.Data);
        return seen;
    }
}
