using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Fetching;

/// <summary>The files that an operator puts into a folder, as they come: each once, and again where it was changed.</summary>
internal sealed class EpoBulkChannel(ChannelTools tools) : IEpoChannel
{
    private static readonly string[] _extensions = [".xml", ".zip", ".gz", ".tgz", ".tar"];

    private readonly SourceSettings _settings = tools.Settings;
    private readonly Uri _folder = tools.Settings.Channels[Channel.Bulk.Name].Address;

    public string Name => Channel.Bulk.Name;

    public IAsyncEnumerable<FetchStep> FetchAsync(string? from, CancellationToken ct) => Steps(FileProgress.From(from)).ToAsyncEnumerable();

    private IEnumerable<FetchStep> Steps(FileProgress progress)
    {
        if (!_folder.IsFile)
        {
            return [Lacking($"not configured: {_folder} is no folder of this machine (file:///…)")];
        }

        FolderFiles found = FolderFiles.List(_folder);
        return (found.Absent, found.Failure) switch
        {
            ({ } absent, _) => [Lacking(absent)],
            (_, { } failure) => [failure],
            _ => Steps(found, progress),
        };
    }

    // Of what was put there on one day the names tell the order: they begin with the week.
    private IEnumerable<FetchStep> Steps(FolderFiles found, FileProgress progress)
    {
        (string Path, IndexLink Link)[] files =
        [
            .. found
                .Files.Where(f => _extensions.Contains(Path.GetExtension(f.Name), StringComparer.OrdinalIgnoreCase))
                .Select(f => (Path: PathOf(f), Link: f))
                .OrderBy(f => f.Link.Modified)
                .ThenBy(f => f.Path, StringComparer.Ordinal),
        ];
        progress.Keep(files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
        foreach ((string path, IndexLink link) in files.Where(f => progress.Wants(f.Path, f.Link, tools.Time.GetUtcNow())))
        {
            foreach (FetchStep step in Steps(path, link, progress))
            {
                yield return step;
            }
        }

        yield return progress.Reached();
    }

    private IEnumerable<FetchStep> Steps(string path, IndexLink link, FileProgress progress)
    {
        (string? family, FetchStep.Failed? fault) = FamilyOf(path, link);
        if (family is not null && StageOf(family) is Stage.Off)
        {
            yield break;
        }

        FetchStep step =
            fault as FetchStep ?? new FetchStep.Document(new DocumentInfo { Name = path }, family!, StageOf(family!), () => Open(link));
        yield return step;
        if (step is FetchStep.Document { IsUnreadable: false })
        {
            progress.Took(path, link);
        }
        else
        {
            progress.Failed(path, link, tools.Time.GetUtcNow());
        }

        yield return progress.Reached();
    }

    private (string? Family, FetchStep.Failed? Fault) FamilyOf(string path, IndexLink link)
    {
        try
        {
            using FileStream content = Open(link);
            return (FileFamily.Of(content, path, EpoParsers.Of(tools.Options)), null);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return (null, new FetchStep.Failed(path, $"the file cannot be read: {ex.Message}"));
        }
    }

    private Stage StageOf(string family) => _settings.StageOf(Name, family);

    private string PathOf(IndexLink link) => Path.GetRelativePath(_folder.LocalPath, link.Address.LocalPath).Replace('\\', '/');

    private FetchStep.Stands Lacking(string reason) => FetchStep.Stands.NotConfigured(_settings, reason);

    private static FileStream Open(IndexLink link) => new(link.Address.LocalPath, FileMode.Open, FileAccess.Read, FileShare.Read);
}
