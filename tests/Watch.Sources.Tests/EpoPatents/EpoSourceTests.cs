using System.Runtime.CompilerServices;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents;

public class EpoSourceTests
{
    private static readonly SourceSettings _settings = EpoFolder.Settings(
        new Uri("file:///nowhere"),
        new Dictionary<string, Stage>(StringComparer.Ordinal)
    );

    [Fact]
    public async Task Each_channel_goes_on_from_its_own_watermark()
    {
        IReadOnlyList<FetchStep> first = await RunAsync(null, new Told("bulk"), new Told("api"));
        Watermark reached = first.OfType<FetchStep.Reached>().Last().Watermark;
        Told bulk = new("bulk");
        Told api = new("api");

        await RunAsync(reached, bulk, api);

        Assert.Equal(("bulk 1", "api 1"), (bulk.From, api.From));
        Assert.Equal("""{"api":"api 1","bulk":"bulk 1"}""", reached.Value);
        await Assert.ThrowsAsync<InvalidDataException>(() => RunAsync(new Watermark("no JSON"), bulk));
    }

    [Fact]
    public async Task A_channel_that_is_not_configured_is_said_and_no_failure_of_the_others()
    {
        SourceStanding? standing = await StandingAsync(
            new Told("bulk"),
            new Told("api", Stands(SourceCondition.NotConfigured, "no key is given"))
        );

        Assert.Equal((SourceCondition.Ok, "api: not configured: no key is given"), (standing?.Condition, standing?.Reason));
        Assert.Equal((true, false), (standing?.IsLacking("api"), standing?.IsLacking("bulk")));
        Assert.Null(await StandingAsync(new Told("bulk"), new Told("api")));
    }

    [Fact]
    public async Task The_source_is_not_configured_where_none_of_its_channels_is() =>
        Assert.Equal(
            SourceCondition.NotConfigured,
            (
                await StandingAsync(
                    new Told("bulk", Stands(SourceCondition.NotConfigured, "no folder")),
                    new Told("api", Stands(SourceCondition.NotConfigured, "no key"))
                )
            )?.Condition
        );

    [Fact]
    public async Task What_one_channel_fails_at_is_told_and_the_next_is_asked()
    {
        DateTimeOffset later = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        Told api = new("api");
        SourceStanding? standing = await StandingAsync(
            new Told("bulk", new FetchStep.Failed("a.zip", "it is gone") { RetryAt = later }),
            api
        );

        Assert.Equal((SourceCondition.Degraded, "bulk: a.zip: it is gone"), (standing?.Condition, standing?.Reason));
        Assert.Null(standing?.NotBefore);
        Assert.True(api.WasAsked);
    }

    [Fact]
    public async Task The_source_waits_only_where_all_its_channels_do_and_is_gone_only_where_all_are()
    {
        DateTimeOffset soon = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
        SourceStanding? waits = await StandingAsync(
            new Told("bulk", Stands(SourceCondition.Blocked, "a quota", soon.AddHours(1))),
            new Told("api", Stands(SourceCondition.Blocked, "a quota", soon))
        );
        SourceStanding? lives = await StandingAsync(new Told("bulk"), new Told("api", Stands(SourceCondition.Disabled, "410")));

        Assert.Equal((SourceCondition.Blocked, soon), (waits?.Condition, waits?.NotBefore));
        Assert.Equal(SourceCondition.Degraded, lives?.Condition);
    }

    private static FetchStep.Stands Stands(SourceCondition condition, string reason, DateTimeOffset? notBefore = null) =>
        new(
            new SourceStanding
            {
                Condition = condition,
                Reason = reason,
                NotBefore = notBefore,
                Settings = _settings.Fingerprint(),
            }
        );

    private static async Task<SourceStanding?> StandingAsync(params Told[] channels) =>
        (await RunAsync(null, channels)).OfType<FetchStep.Stands>().SingleOrDefault()?.How;

    private static async Task<IReadOnlyList<FetchStep>> RunAsync(Watermark? from, params Told[] channels) =>
        await new EpoPatentsSource(channels, _settings)
            .FetchAsync(from, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private sealed class Told(string name, FetchStep? step = null) : IEpoChannel
    {
        public string Name => name;

        public string? From { get; private set; }

        public bool WasAsked { get; private set; }

        public async IAsyncEnumerable<FetchStep> FetchAsync(string? from, [EnumeratorCancellation] CancellationToken ct)
        {
            (From, WasAsked) = (from, true);
            await Task.Yield();
            if (step is not null)
            {
                yield return step;
            }

            yield return new FetchStep.Reached(new Watermark($"{name} 1"));
        }
    }
}
