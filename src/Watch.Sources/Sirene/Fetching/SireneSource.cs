using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Http;
using Watch.Sources.Seams;
using Watch.Sources.Seams.ByDay;
using Watch.Sources.Sirene.Options;

namespace Watch.Sources.Sirene.Fetching;

/// <summary>
/// All legal units by the day on which the INSEE last changed them, whoever is watched.
/// </summary>
internal sealed class SireneSource(IFetcher fetcher, SourceSettings settings, TimeProvider time) : ISource
{
    private const string What = "api";

    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        if (settings.StageOf(What, SireneNames.Units) == Stage.Off)
        {
            yield break;
        }

        if (!TryKey(out ISecret? key, out string? lacking))
        {
            yield return Lacking(lacking);
            yield break;
        }

        SireneProgress progress = SireneProgress.From(from);
        SireneClient client = new(fetcher, settings, key, time);
        await foreach (
            FetchStep step in DayByDay.ReadAsync(
                progress,
                settings,
                settings.Today(time),
                day => new DayReading(client, progress, settings, Begin(progress, day)),
                ct
            )
        )
        {
            yield return step;
        }
    }

    private static DayPosition Begin(SireneProgress progress, DateOnly day) =>
        progress.Within is { } within && within.Day == day ? within : DayPosition.Begin(day);

    private bool TryKey([NotNullWhen(true)] out ISecret? key, [NotNullWhen(false)] out string? lacking)
    {
        key = SireneOptions.Of(settings).Key;
        lacking = "no key is given";
        return key is not null && key.TryRead(out _, out lacking);
    }

    private FetchStep.Stands Lacking(string reason) => FetchStep.Stands.NotConfigured(settings, $"not configured: {reason}");
}
