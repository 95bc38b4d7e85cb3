using System.Runtime.CompilerServices;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Sources.Containers;
using Watch.Sources.Gleif.Files;
using Watch.Sources.Http;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.Gleif.Fetching;

/// <summary>Brings one part to the latest publication, by the smallest file that reaches back to what was read.</summary>
internal sealed class PartFetch(SourceHttp http, SourceSettings settings)
{
    private const string Publisher = ".gleif.org";

    /// <summary>Hands over the file, and keeps how far it reaches once it was read.</summary>
    public async IAsyncEnumerable<FetchStep> FetchAsync(
        GleifFormat format,
        PublishedFiles files,
        GleifProgress progress,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        PartProgress? known = progress.Parts.GetValueOrDefault(format.Part);
        Queue<PlannedFile> planned = new(FilePlan.Of(files, format.FilePart, known, IsOn(format)));
        if (planned.Count == 0 && !(files.PublishedAt <= known?.PublishedAt))
        {
            yield return new FetchStep.Failed(format.FilePart, "the list names no file of it that is switched on");
        }

        while (planned.TryDequeue(out PlannedFile? plan))
        {
            await using FileStream file = Spool.Create();
            (RegisterPublication? publication, FetchStep.Failed? fault) = await DownloadAsync(plan, format, file, ct);
            bool isFit = publication is not null && Reaches(publication, known);
            FetchStep? step = isFit ? Document(plan, format, file) : fault ?? (planned.Count == 0 ? TooShort(plan) : null);
            if (step is not null)
            {
                yield return step;
                planned.Clear();
            }

            if (step is FetchStep.Document { IsUnreadable: false })
            {
                progress.Parts[format.Part] = After(plan, publication!, files, known);
                yield return progress.Reached();
            }
        }
    }

    private Func<Channel, bool> IsOn(GleifFormat format) => channel => settings.StageOf(channel.Name, format.Part) != Stage.Off;

    // A whole file reaches back to the beginning; a delta as far as it says, and one that does not say is not believed.
    private static bool Reaches(RegisterPublication publication, PartProgress? known) =>
        publication.IsWhole || (known is not null && publication.DeltaStart <= known.ContentDate);

    private static PartProgress After(PlannedFile plan, RegisterPublication publication, PublishedFiles files, PartProgress? known) =>
        new(publication.ContentDate, files.PublishedAt, plan.IsWhole || known is null ? files.PublishedAt : known.WholeAt);

    private FetchStep.Document Document(PlannedFile plan, GleifFormat format, FileStream file) =>
        new(
            new DocumentInfo { Name = NameOf(plan.Address) },
            format.Part,
            settings.StageOf(plan.Channel.Name, format.Part),
            () => Transfer.FromStart(file)
        );

    private async Task<(RegisterPublication? Publication, FetchStep.Failed? Fault)> DownloadAsync(
        PlannedFile plan,
        GleifFormat format,
        FileStream file,
        CancellationToken ct
    )
    {
        if (!IsOfPublisher(plan.Address))
        {
            return (null, Failed(plan, "the list leads to a file that is not the publisher's"));
        }

        Answer answer = await http.GetAsync(plan.Address, file, settings.Limits.MaxBytes, ct);
        if (Transfer.Fault(answer, file, new IndexLink(plan.Address, NameOf(plan.Address), IsFolder: false, null, "")) is { } fault)
        {
            return (null, fault);
        }

        return HeaderOf(file, plan, format) is { } publication
            ? (publication, null)
            : (null, Failed(plan, $"the archive holds no file of the part {format.Part} that says as of when it holds"));
    }

    private static RegisterPublication? HeaderOf(FileStream file, PlannedFile plan, GleifFormat format)
    {
        file.Position = 0;
        foreach (Contained contained in ContainerWalker.Walk(file, NameOf(plan.Address), ContainerLimits.Default))
        {
            if (contained is Contained.Document document)
            {
                using XmlFile xml = new(format, document.Content, document.Info.Name);
                return xml.Read().FirstOrDefault() is Parsed.Published published ? published.Publication : null;
            }
        }

        return null;
    }

    private bool IsOfPublisher(Uri address) =>
        settings.Channels.Values.Any(c =>
            string.Equals(c.Address.GetLeftPart(UriPartial.Authority), address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
        ) || (address.Scheme == Uri.UriSchemeHttps && address.Host.EndsWith(Publisher, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(Uri address) => address.AbsolutePath[(address.AbsolutePath.LastIndexOf('/') + 1)..];

    private static FetchStep.Failed TooShort(PlannedFile plan) =>
        Failed(plan, plan.IsWhole ? "the whole file does not say that it is whole" : "no delta reaches back to what was read last");

    private static FetchStep.Failed Failed(PlannedFile plan, string reason) => new(plan.Address.AbsoluteUri, reason);
}
