using System.Globalization;
using System.Runtime.CompilerServices;
using Watch.Sources.Seams;
using Watch.Sources.Seams.ByDay;

namespace Watch.Sources.Rne.Fetching;

/// <summary>Reads the pages of a day one after the other, until one is empty.</summary>
internal sealed class DiffReading(RneClient client, RneProgress progress, SourceSettings settings, DiffPosition begin) : IDayReading
{
    private DiffPosition _at = begin;

    public bool IsRead { get; private set; }

    public async IAsyncEnumerable<FetchStep> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        while (!IsRead)
        {
            RneAnswer answer = await client.AskAsync(_at, ct);
            if (answer is RneAnswer.TooMany && _at.OneByOne == 0)
            {
                _at = _at.Smaller();
                continue;
            }

            if (FailedBy(answer) is { } failed)
            {
                yield return failed;
                yield break;
            }

            RnePage page = ((RneAnswer.Page)answer).What;
            FetchStep.Document? document = page.Records > 0 ? Document(page.Bytes) : null;
            if (document is not null)
            {
                yield return document;
            }

            if (document?.IsUnreadable == true)
            {
                yield return new FetchStep.Failed(document.Info.Name, "it was fetched and cannot be read");
                yield break;
            }

            Go(page);
            yield return progress.Reached();
        }
    }

    private FetchStep.Failed? FailedBy(RneAnswer answer) =>
        answer switch
        {
            RneAnswer.TooMany => new FetchStep.Failed(Name, $"the service has too little room for the record after {_at.After ?? "none"}"),
            RneAnswer.Failed failed => new FetchStep.Failed(Name, failed.Reason) { RetryAt = failed.RetryAt, Condition = failed.Condition },
            RneAnswer.Page { What: { Records: > 0 } page } when page.Last is null || page.Last == _at.After => new FetchStep.Failed(
                Name,
                "the page does not say where the next one begins"
            ),
            _ => null,
        };

    private void Go(RnePage page)
    {
        IsRead = page.Records == 0;
        _at = IsRead ? _at : _at.Next(page.Last!);
        progress.Within = IsRead ? null : _at;
    }

    private string Name => string.Create(CultureInfo.InvariantCulture, $"records of {_at.Day:yyyy-MM-dd}");

    private FetchStep.Document Document(byte[] bytes) =>
        new(
            new DocumentInfo
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"api/companies-{_at.Day:yyyy-MM-dd}-{_at.Pages + 1:0000}.json"),
            },
            RneNames.Companies,
            settings.StageOf(Channel.Api.Name, RneNames.Companies),
            () => new MemoryStream(bytes, writable: false)
        )
        {
            ContentType = "application/json",
        };
}
