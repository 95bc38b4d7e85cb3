using Watch.KillHost;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

public sealed class EmbeddedKillTests
{
    private static readonly Lazy<Task<(IReadOnlyList<string> Stored, IReadOnlyList<string> Files)>> Undisturbed = new(ImportAsync);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Drawn => Kills.Of(Kills.Embedded);

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task An_import_that_was_killed_and_run_again_leaves_what_an_undisturbed_one_leaves(string kill)
    {
        (IReadOnlyList<string> stored, IReadOnlyList<string> files) = await Undisturbed.Value;
        using EmbeddedHome home = new();

        Assert.Equal(WatchWorker.Killed, (await home.ImportAsync(CommitVisit.Parse(kill))).Status);
        Assert.Equal("", (await home.ImportAsync()).Errors);

        Assert.Empty(Compared.Differences(stored, await home.StoredAsync(Ct)));
        Assert.Empty(Compared.Differences(files, home.Files()));
    }

    [Fact]
    public async Task The_comparison_sees_every_fault_that_is_planted_in_the_stores()
    {
        using EmbeddedHome home = new();
        await home.ImportAsync();

        Assert.Empty(await Tampering.UnseenAsync(home.ExecuteAsync, () => home.StoredAsync(Ct)));
    }

    [Fact]
    public async Task The_comparison_sees_a_file_that_is_lost_changed_or_too_many()
    {
        (_, IReadOnlyList<string> files) = await Undisturbed.Value;
        using EmbeddedHome home = new();
        await home.ImportAsync();
        Assert.Empty(Compared.Differences(files, home.Files()));
        string[] paths = home.Paths();

        File.Delete(paths[0]);
        Assert.Single(Compared.Differences(files, home.Files()), d => d.StartsWith("missing", StringComparison.Ordinal));
        await File.AppendAllTextAsync(paths[1], "…", Ct);
        Assert.Equal(3, Compared.Differences(files, home.Files()).Count);
        File.Copy(paths[2], $"{paths[2]}.again");
        Assert.Equal(4, Compared.Differences(files, home.Files()).Count);
    }

    [Fact]
    public async Task The_undisturbed_import_raises_corrects_and_withdraws()
    {
        (IReadOnlyList<string> stored, IReadOnlyList<string> files) = await Undisturbed.Value;

        Assert.Equal(18, stored.Count(l => l.StartsWith("notice ", StringComparison.Ordinal)));
        Assert.Equal(18, stored.Count(l => l.Contains(" Raised ", StringComparison.Ordinal)));
        Assert.Equal(2, stored.Count(l => l.Contains(" Corrected ", StringComparison.Ordinal)));
        Assert.Equal(2, stored.Count(l => l.Contains(" Withdrawn ", StringComparison.Ordinal)));
        Assert.Equal(2 * Kills.Messages, files.Count);
    }

    private static async Task<(IReadOnlyList<string> Stored, IReadOnlyList<string> Files)> ImportAsync()
    {
        using EmbeddedHome home = new();
        Ended ended = await home.ImportAsync();
        Assert.Equal((0, ""), (ended.Status, ended.Errors));
        return (await home.StoredAsync(CancellationToken.None), home.Files());
    }
}
