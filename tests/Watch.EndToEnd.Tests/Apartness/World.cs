using System.Globalization;
using System.Text;
using CsCheck;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>What only the defensive volet knows: who is watched, how sensitive, and by which rules.</summary>
/// <param name="Firms">The firms of its list.</param>
/// <param name="Strategic">Of each, whether it is strategic, else sensitive.</param>
/// <param name="Rules">The rule files that it has.</param>
internal sealed record World(IReadOnlyList<string> Firms, IReadOnlyList<bool> Strategic, IReadOnlyList<string> Rules)
{
    // Parties of the samples, and firms that nothing is published of.
    private static readonly string[] Sirens =
    [
        "999101116",
        "999102486",
        "999103856",
        "999104227",
        "999105596",
        "999106966",
        "999108707",
        "999301070",
        "999304942",
        "999310683",
        "999320005",
        "999330004",
    ];

    private static readonly string[] RuleFiles =
    [
        .. Directory
            .EnumerateFiles(Repository.PathTo("config", "defensive", "rules"))
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Nobody is watched.</summary>
    public static World Empty { get; } = new([], [], ["capital.yml"]);

    /// <summary>Firms of the samples are watched, some over the bridge.</summary>
    public static World Busy { get; } =
        new(
            ["999101116", "999105596", "999106966", "999108707"],
            [true, false, true, false],
            ["capital.yml", "coordination.yml", "departements.yml", "management.yml", "solvency.yml"]
        );

    /// <summary>How many worlds are drawn: one, or as <c>WATCH_TEST_WORLDS</c> says.</summary>
    public static int Draws { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("WATCH_TEST_WORLDS"), CultureInfo.InvariantCulture, out int draws) ? draws : 1;

    /// <summary>Any.</summary>
    public static Gen<World> Any { get; } =
        Gen.Select(
            Gen.Bool.Array[Sirens.Length],
            Gen.Bool.Array[Sirens.Length],
            Gen.Bool.Array[RuleFiles.Length],
            (watched, strategic, rules) =>
                new World(Those(Sirens.Where(Luhn), watched), strategic, [RuleFiles[0], .. Those(RuleFiles.Skip(1), rules)])
        );

    /// <summary>Writes its part of a configuration over that of the examples.</summary>
    public void WriteTo(string configuration)
    {
        StringBuilder firms = new();
        foreach ((int i, string siren) in Firms.Index())
        {
            string sensitivity = Strategic[i] ? "strategic" : "sensitive";
            firms.Append(
                CultureInfo.InvariantCulture,
                $"- siren: {siren}\n  name: Entreprise inventée {siren}\n  sensitivity: {sensitivity}\n  departements: [\"63\"]\n"
            );
        }

        File.WriteAllText(Path.Combine(configuration, "defensive", "firms.yml"), Firms.Count == 0 ? "[]\n" : firms.ToString());
        foreach (string file in RuleFiles.Except(Rules))
        {
            File.Delete(Path.Combine(configuration, "defensive", "rules", file));
        }
    }

    /// <summary>Looks at one installation in an empty world, a busy one and some that are drawn: whatever differs is a leak.</summary>
    public static async Task AssertApartAsync(Func<World, Task<Seen>> lookAsync)
    {
        Seen reference = await lookAsync(Empty);
        Assert.Empty(await DifferencesAsync(reference, Busy, lookAsync));

        await Any.SampleAsync(async world => Assert.Empty(await DifferencesAsync(reference, world, lookAsync)), iter: Draws, threads: 1);
    }

    // A server tidies up by itself now and then, which moves its own numbers whoever is watched: what depends on the list is seen at each
    // look, and only that stays.
    private static async Task<IReadOnlyList<Difference>> DifferencesAsync(Seen reference, World world, Func<World, Task<Seen>> lookAsync)
    {
        const int looks = 3;
        IReadOnlyList<Difference> found = Seen.Differences(reference, await lookAsync(world));
        for (int look = 1; look < looks && found.Count > 0 && found.All(d => d.Sight == Sight.ServerNumber); look++)
        {
            IReadOnlyList<Difference> again = Seen.Differences(await lookAsync(Empty), await lookAsync(world));
            found = [.. found.Where(d => again.Any(a => (a.Sight, a.Name) == (d.Sight, d.Name)))];
        }

        return found;
    }

    /// <summary>Looks at a busy world with leaks of every sort: these are found, each in its own sort, and nothing else.</summary>
    public static async Task AssertFoundAsync<THome>(
        Func<World, IReadOnlyList<Leak<THome>>, Task<Seen>> lookAsync,
        IReadOnlyList<Leak<THome>> leaks
    )
    {
        Seen reference = await lookAsync(Empty, []);

        IReadOnlyList<Difference> found = Seen.Differences(reference, await lookAsync(Busy, leaks));

        Assert.Equal(reference.Sights, leaks.Select(l => l.Sight).Distinct().Order());
        Assert.All(leaks, leak => Assert.Contains(found, leak.Explains));
        Assert.All(found, difference => Assert.Contains(leaks, leak => leak.Explains(difference)));
    }

    public override string ToString() => $"{string.Join(' ', Firms)} by {string.Join(' ', Rules)}";

    private static string[] Those(IEnumerable<string> all, bool[] wanted) => [.. all.Where((_, i) => wanted[i])];

    private static bool Luhn(string siren) => Contracts.Identifiers.Siren.TryParse(siren, out _);
}
