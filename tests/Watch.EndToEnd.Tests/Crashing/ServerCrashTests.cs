using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Xunit;

namespace Watch.EndToEnd.Tests.Crashing;

[Collection(OneAtATime.Name)]
public sealed class ServerCrashTests : IClassFixture<ServerCrashTests.Stage>
{
    private static readonly IReadOnlyDictionary<string, Crash> ByName = Crashes
        .Of<ServerHome>()
        .ToDictionary(c => $"{c}", StringComparer.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Drawn => [.. ByName.Keys];

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task Whatever_kills_it_nothing_is_lost_and_what_is_repeated_has_the_same_id(string crash)
    {
        await Broker.EmptyAsync();

        CrashResult result = await CrashRun.RunAsync(ByName[crash], ServerHome.CreateAsync);

        CrashMatrix.Add(result);
        Assert.Empty(result.Stored.Differences);
        Assert.Empty(result.Delivered.Differences);
    }

    [Fact]
    public async Task The_comparison_sees_every_fault_that_is_planted_in_the_stores()
    {
        await using ServerHome home = await ServerHome.CreateAsync();
        await home.ImportAsync();

        Assert.Empty(await Tampering.UnseenAsync(home.ExecuteAsync, () => home.StoredAsync(Ct)));
    }

    [Fact]
    public async Task The_comparison_sees_a_message_that_is_lost_changed_or_sent_under_another_id()
    {
        IReadOnlyList<string> messages = (await Staged.OfAsync(Scenarios.Import, ServerHome.CreateAsync)).Delivered;
        string other = messages[0].Replace(messages[0].Split(' ')[2], $"{Guid.Empty}", StringComparison.Ordinal);

        Assert.Equal(1, Compared.Of(messages, [.. messages, messages[0]], mayRepeat: true).Repeated);
        Assert.Empty(Compared.Of(messages, [.. messages, messages[0]], mayRepeat: true).Differences);
        Assert.NotEmpty(Compared.Of(messages, [.. messages, messages[0]]).Differences);
        Assert.NotEmpty(Compared.Of(messages, messages.Skip(1), mayRepeat: true).Differences);
        Assert.NotEmpty(Compared.Of(messages, [.. messages, other], mayRepeat: true).Differences);
        Assert.NotEmpty(Compared.Of(messages, [other, .. messages.Skip(1)], mayRepeat: true).Differences);
    }

    [Fact]
    public async Task The_undisturbed_import_sends_each_message_once()
    {
        await using ServerHome home = await ServerHome.CreateAsync();
        await home.ImportAsync();
        IReadOnlyList<string> messages = await home.DeliveredAsync();

        Assert.Equal(SampleImport.Messages, messages.Count);
        Assert.Equal(messages.Distinct(StringComparer.Ordinal), messages);
    }

    /// <summary>Keeps what was made ready for as long as the tests run.</summary>
    public sealed class Stage : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Staged.StrikeAsync(typeof(ServerHome));
    }
}
