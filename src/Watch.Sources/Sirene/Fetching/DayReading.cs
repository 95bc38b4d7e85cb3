using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Seams;
using Watch.Sources.Seams.ByDay;

namespace Watch.Sources.Sirene.Fetching;

/// <summary>Reads the pages of a day one after the other, until the cursor no longer moves.</summary>
internal sealed class DayReading(SireneClient client, SireneProgress progress, SourceSettings settings, DayPosition begin) : IDayReading
{
    private DayPosition _at = begin;
    private bool _hasBegunAnew;

    public bool IsRead { get; private set; }

    public async IAsyncEnumerable<FetchStep> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (true)
        {
            SireneAnswer answer = await client.AskAsync(_at, ct);
            if (answer is SireneAnswer.Failed failed && !BeginsAnew(failed))
            {
                yield return new FetchStep.Failed(Name, failed.Reason) { RetryAt = failed.RetryAt, Condition = failed.Condition };
                yield break;
            }

            if (answer is SireneAnswer.Failed)
            {
                continue;
            }

            FetchStep.Document? document = answer is SireneAnswer.Page { What.Count: > 0 } page ? Document(page.Bytes) : null;
            if (document is not null)
            {
                yield return document;
            }

            if (document?.IsUnreadable == true)
            {
                yield return new FetchStep.Failed(document.Info.Name, "it was fetched and cannot be read");
                yield break;
            }

            foreach (FetchStep step in After(answer))
            {
                yield return step;
            }

            if (IsRead)
            {
                yield break;
            }
        }
    }

    // A cursor that the service no longer knows costs the day being read from its beginning, once.
    private bool BeginsAnew(SireneAnswer.Failed failed)
    {
        if (!failed.IsRefused || _hasBegunAnew || _at.Pages == 0)
        {
            return false;
        }

        (_at, _hasBegunAnew) = (DayPosition.Begin(_at.Day), true);
        return true;
    }

    private IEnumerable<FetchStep> After(SireneAnswer answer)
    {
        SirenePage page = (answer as SireneAnswer.Page)?.What ?? new SirenePage(0, 0, null);
        int units = _at.Units + page.Count;
        IsRead = page.Next is null || page.Next == _at.Cursor || page.Count == 0;
        if (!IsRead)
        {
            progress.Within = _at = new DayPosition(_at.Day, page.Next!, _at.Pages + 1, units);
            return [progress.Reached()];
        }

        progress.Within = null;
        return Counted(units, page.Total);
    }

    // Units that are changed again while they are read leave the day: it is read once more on the next.
    private IEnumerable<FetchStep> Counted(int units, int total)
    {
        if (units < total && progress.Short.Add(_at.Day))
        {
            yield return new FetchStep.Gap(SireneNames.Units, Name);
        }
        else if (units >= total && progress.Short.Remove(_at.Day))
        {
            yield return new FetchStep.GapFilled(SireneNames.Units, Name);
        }
    }

    private string Name => string.Create(CultureInfo.InvariantCulture, $"units of {_at.Day:yyyy-MM-dd}");

    private FetchStep.Document Document(byte[] bytes) =>
        new(
            new DocumentInfo
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"api/units-{_at.Day:yyyy-MM-dd}-{_at.Pages + 1:0000}.json"),
            },
            SireneNames.Units,
            settings.StageOf(Channel.Api.Name, SireneNames.Units),
            () => new MemoryStream(bytes, writable: false)
        )
        {
            ContentType = "application/json",
        };
}
