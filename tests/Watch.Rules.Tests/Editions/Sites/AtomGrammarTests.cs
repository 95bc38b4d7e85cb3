using System.Diagnostics;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;
using Watch.Testing;
using Xunit;

namespace Watch.Rules.Tests.Editions.Sites;

/// <summary>What Debian's <c>jing</c> says of feeds by the grammar of RFC 4287.</summary>
public class AtomGrammarTests
{
    public static TheoryData<string> Feeds =>
        [nameof(InventedEditions.Full), nameof(InventedEditions.Empty), "800", "hostile", "corrected", "folder"];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_feed_is_valid(string name) => Assert.Equal("", await FaultsAsync(FeedOf(name)));

    [Fact]
    public async Task A_planted_fault_is_found()
    {
        string feed = FeedOf("corrected").Replace("<updated>", "<updated>le ", StringComparison.Ordinal);
        Assert.Contains("updated", await FaultsAsync(feed), StringComparison.Ordinal);
    }

    private static string FeedOf(string name) =>
        name switch
        {
            "corrected" => InventedSites.Files(InventedSites.Weekly(5, InventedSites.Correcting(4, 2)))[SiteNames.Feed],
            "folder" => InventedSites.Files(
                InventedSites.Weekly(1),
                InventedSites.Digest with
                {
                    Site = new EditionSite("/srv/www", null),
                }
            )[SiteNames.Feed],
            _ => Feed(SameWordsTests.Named(name)),
        };

    private static string Feed(EditionContent edition) =>
        InventedSites.Files([new PublishedEdition(edition, InventedSites.At(1))], InventedSites.Digest with { Title = edition.Title })[
            SiteNames.Feed
        ];

    private static async Task<string> FaultsAsync(string feed)
    {
        string jing = Require();
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, feed, TestContext.Current.CancellationToken);
            string grammar = Repository.PathTo("tests", "Watch.Rules.Tests", "Editions", "Sites", "atom.rnc");
            using Process process = Process.Start(
                new ProcessStartInfo(jing, ["-c", grammar, file])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            )!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            string said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return process.ExitCode == 0 ? said : $"{said}exit {process.ExitCode}";
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Require()
    {
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "jing"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, "no jing in PATH: on Debian, apt-get install jing");
        return found;
    }
}
