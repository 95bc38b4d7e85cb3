using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Http;
using Watch.Sources.Rne.Options;
using Watch.Sources.Seams;
using Watch.Sources.Seams.ByDay;

namespace Watch.Sources.Rne.Fetching;

/// <summary>
/// Whole records by the day on which the INPI changed them, whoever is watched.
/// </summary>
internal sealed class RneSource(IFetcher fetcher, SourceSettings settings, TimeProvider time) : ISource
{
    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        if (settings.StageOf(Channel.Api.Name, RneNames.Companies) == Stage.Off)
        {
            yield break;
        }

        if (!TryAccount(out RneAccount? account, out string? lacking))
        {
            yield return Lacking(lacking);
            yield break;
        }

        RneProgress progress = RneProgress.From(from);
        RneClient client = new(fetcher, settings, account, time);
        await foreach (
            FetchStep step in DayByDay.ReadAsync(
                progress,
                settings,
                settings.Today(time),
                day => new DiffReading(client, progress, settings, Begin(progress, day)),
                ct
            )
        )
        {
            yield return step;
        }
    }

    private static DiffPosition Begin(RneProgress progress, DateOnly day) =>
        progress.Within is { } within && within.Day == day ? within : DiffPosition.Begin(day);

    private bool TryAccount([NotNullWhen(true)] out RneAccount? account, [NotNullWhen(false)] out string? lacking)
    {
        RneOptions options = RneOptions.Of(settings);
        (account, lacking) = (null, "no account is given");
        if (
            options.User is null
            || options.Password is null
            || !options.User.TryRead(out string? user, out lacking)
            || !options.Password.TryRead(out string? password, out lacking)
        )
        {
            return false;
        }

        account = new RneAccount(user, password);
        return true;
    }

    private FetchStep.Stands Lacking(string reason) => FetchStep.Stands.NotConfigured(settings, $"not configured: {reason}");
}
