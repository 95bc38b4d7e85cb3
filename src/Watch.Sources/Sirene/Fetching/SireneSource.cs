using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Http;
using Watch.Sources.Seams;
using Watch.Sources.Sirene.Options;

namespace Watch.Sources.Sirene.Fetching;

/// <summary>
/// All legal units by the day on which the INSEE last changed them, whoever is watched. The last day that is over is read once more, since
/// what was changed late on it may come after; the current one as far as it is.
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
        DateOnly today = settings.Today(time);
        for (DateOnly day = FirstDay(progress, today); day <= today; day = day.AddDays(1))
        {
            DayReading reading = new(client, progress, settings, Begin(progress, day));
            await foreach (FetchStep step in reading.ReadAsync(ct))
            {
                yield return step;
            }

            if (!reading.IsRead)
            {
                yield break;
            }

            progress.Day = day < today ? day : progress.Day;
            yield return progress.Reached();
        }
    }

    // A day that was begun is gone on with: the one before it was read once more when it was begun.
    private DateOnly FirstDay(SireneProgress progress, DateOnly today)
    {
        DateOnly first = progress.Within?.Day ?? progress.Day ?? settings.StartOn ?? today;
        return first < today ? first : today;
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
