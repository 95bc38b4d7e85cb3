using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Sources.Gleif.Files;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.Fetching;

/// <summary>
/// The files of the register: at first the whole golden copy, then what changed since. Who is who comes before who is whose parent; where
/// a part cannot be had, those after it wait for it.
/// </summary>
internal sealed class GleifSource(SourceHttp http, SourceSettings settings) : ISource
{
    /// <summary>The most bytes of the list of publications; one of a month has some hundred thousand.</summary>
    private const long MostBytesOfList = 16 * 1024 * 1024;

    private readonly PartFetch _part = new(http, settings);

    public SourceId Id => settings.Id;

    public async IAsyncEnumerable<FetchStep> FetchAsync(Watermark? from, [EnumeratorCancellation] CancellationToken ct)
    {
        GleifProgress progress = GleifProgress.From(from);
        GleifFormat[] formats = [.. GleifFormats.All.Where(f => Channels.Any(c => settings.StageOf(c.Name, f.Part) != Stage.Off))];
        if (formats.Length == 0)
        {
            yield break;
        }

        (PublishedFiles? files, FetchStep.Failed? fault) = await ListAsync(ct);
        if (fault is not null)
        {
            yield return fault;
        }

        bool isOpen = files is not null;
        foreach (GleifFormat format in formats.TakeWhile(_ => isOpen))
        {
            await foreach (FetchStep step in _part.FetchAsync(format, files!, progress, ct))
            {
                yield return step;
                isOpen &= step is not (FetchStep.Failed or FetchStep.Document { IsUnreadable: true });
            }
        }
    }

    private static IReadOnlyList<Channel> Channels => [GleifNames.GoldenCopy, GleifNames.Delta];

    private async Task<(PublishedFiles? Files, FetchStep.Failed? Fault)> ListAsync(CancellationToken ct)
    {
        Uri address = Channels.Select(c => settings.Channels.GetValueOrDefault(c.Name)).OfType<ChannelSettings>().First().Address;
        using MemoryStream bytes = new();
        Answer answer = await http.GetAsync(address, bytes, MostBytesOfList, ct);
        bytes.Position = 0;
        return answer is Answer.None none ? (null, none.ToStep(address.AbsoluteUri))
            : PublishedFiles.Read(bytes) is { } files ? (files, null)
            : (null, new FetchStep.Failed(address.AbsoluteUri, "the answer is no list of publications of the golden copy"));
    }
}
