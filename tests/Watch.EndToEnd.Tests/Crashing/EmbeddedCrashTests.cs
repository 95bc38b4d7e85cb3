using Watch.EndToEnd.Tests.Executable;
using Watch.Testing;
using Xunit;

namespace Watch.EndToEnd.Tests.Crashing;

public sealed class EmbeddedCrashTests : IClassFixture<EmbeddedCrashTests.Stage>
{
    private static readonly IReadOnlyDictionary<string, Crash> ByName = Crashes
        .Of<EmbeddedHome>()
        .ToDictionary(c => $"{c}", StringComparer.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Drawn => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task Whatever_kills_it_nothing_is_lost_and_nothing_is_there_twice(string crash)
    {
        CrashResult result = await CrashRun.RunAsync(ByName[crash], CreateAsync);

        CrashMatrix.Add(result);
        Assert.Empty(result.Stored.Differences);
        Assert.Empty(result.Delivered.Differences);
    }

    [Fact]
    public async Task The_comparison_sees_every_fault_that_is_planted_in_the_stores()
    {
        await using EmbeddedHome home = EmbeddedHome.Create();
        await home.CommandAsync(Scenarios.Import.Command);

        Assert.Empty(await Tampering.UnseenAsync(home.ExecuteAsync, () => home.StoredAsync(Ct)));
    }

    [Fact]
    public async Task The_comparison_sees_a_file_that_is_lost_changed_or_too_many()
    {
        Staged staged = await Staged.OfAsync(Scenarios.Import, CreateAsync);
        await using EmbeddedHome home = (EmbeddedHome)await staged.BeginAsync();
        await staged.FinishAsync(home);
        Assert.Empty(await DifferencesAsync());
        string[] paths = home.Paths();

        File.Delete(paths[0]);
        Assert.Single(await DifferencesAsync(), d => d.StartsWith("missing", StringComparison.Ordinal));
        await File.AppendAllTextAsync(paths[1], "…", Ct);
        Assert.Equal(3, (await DifferencesAsync()).Count);
        File.Copy(paths[2], $"{paths[2]}.again");
        Assert.Equal(4, (await DifferencesAsync()).Count);

        async Task<IReadOnlyList<string>> DifferencesAsync() => Compared.Of(staged.Delivered, await home.DeliveredAsync()).Differences;
    }

    [Fact]
    public async Task An_older_program_sets_aside_a_message_that_it_does_not_know_and_the_newer_one_sends_it()
    {
        Staged staged = await Staged.OfAsync(Scenarios.SideBySide, CreateAsync);
        await using IHome home = await staged.BeginAsync();

        using (RunningWorker older = home.Start(OlderProgram.Watched, Scenarios.SideBySide.Command, Watching.Nothing))
        {
            Assert.Contains("alerts: ", (await older.EndAsync()).Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await home.DeliveredAsync(), IsOfBackfill);
        Assert.Contains((await staged.FinishAsync(home)).Delivered, IsOfBackfill);

        static bool IsOfBackfill(string file) => file.Contains("_historique_", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_undisturbed_import_raises_corrects_and_withdraws()
    {
        await using EmbeddedHome home = EmbeddedHome.Create();
        Ended ended = await home.CommandAsync(["import", Repository.PathTo("samples")]);
        Assert.Equal((0, ""), (ended.Status, ended.Errors));
        IReadOnlyList<string> stored = await home.StoredAsync(Ct);

        Assert.Equal(31, stored.Count(l => l.StartsWith("notice ", StringComparison.Ordinal)));
        Assert.Equal(31, stored.Count(l => l.Contains(" Raised ", StringComparison.Ordinal)));
        Assert.Equal(2, stored.Count(l => l.Contains(" Corrected ", StringComparison.Ordinal)));
        Assert.Equal(2, stored.Count(l => l.Contains(" Withdrawn ", StringComparison.Ordinal)));
        Assert.Equal((2 * SampleImport.Messages) + SampleImport.Editions, home.Paths().Length);
        Assert.Equal(27, home.Pages().Count(p => Path.GetFileName(p).StartsWith("alert-", StringComparison.Ordinal)));
    }

    private static Task<EmbeddedHome> CreateAsync() => Task.FromResult(EmbeddedHome.Create());

    /// <summary>Keeps what was made ready for as long as the tests run.</summary>
    public sealed class Stage : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Staged.StrikeAsync(typeof(EmbeddedHome));
    }
}
