using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Routes;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Store.Facts;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Why the log is not copied stands in the store of the volet for as long as it is so.</summary>
public sealed class CopyLoopTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_password_is_noted_since_it_was_first_refused_and_forgotten_when_the_log_is_copied()
    {
        await using ApartHome home = await ApartHome.CreateAsync();
        await using PostgresStores shut = await OpenAsync(home, home.Options.Log + ";Password=wrong");
        await using PostgresStores open = await OpenAsync(home, home.Options.Log!);

        VoletFact noted = await WhileCopyingAsync(shut, facts => facts is [var first, ..] ? first : null);
        Assert.Equal(VoletFact.CopyRefused, noted.Name);
        Assert.Contains("password authentication failed for user \"watch_copy\"", noted.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", noted.Value, StringComparison.Ordinal);
        Assert.Equal(noted, await WhileCopyingAsync(shut, facts => facts is [var first, ..] ? first : null));

        Assert.Empty(await WhileCopyingAsync(open, facts => facts.Count == 0 ? facts : null));
    }

    private static Task<PostgresStores> OpenAsync(ApartHome home, string log) =>
        PostgresStores.OpenAsync(home.Options with { Log = log }, TimeProvider.System, Ct);

    private static async Task<T> WhileCopyingAsync<T>(PostgresStores stores, Func<IReadOnlyList<VoletFact>, T?> seen)
        where T : class
    {
        IVoletStore store = stores.Of(Volet.Defensive);
        using CopyLoop loop = new(
            Volet.Defensive,
            new LogFollower(stores.CopyOf(Volet.Defensive)!, new KnownCoverage(new TestCoverage(), [])),
            new CopyRefusal(store, TimeProvider.System),
            TimeSpan.FromMilliseconds(50),
            TimeProvider.System,
            NullLogger.Instance
        );
        await loop.StartAsync(Ct);
        try
        {
            while (true)
            {
                if (seen([.. (await store.Facts.ListAsync(Ct)).Values()]) is { } found)
                {
                    return found;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), Ct);
            }
        }
        finally
        {
            await loop.StopAsync(Ct);
        }
    }
}
