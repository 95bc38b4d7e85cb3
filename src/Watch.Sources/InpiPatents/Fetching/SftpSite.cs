using System.Globalization;
using Renci.SshNet.Sftp;
using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;
using Watch.Sources.Sftp;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>A server asked over SFTP, in one session for a whole run.</summary>
internal sealed class SftpSite(SftpServices services, SftpAccount account, Uri address) : IPackageSite
{
    private static readonly HashSet<string> _ways = new([".", ".."], StringComparer.Ordinal);

    private readonly SftpSession _session = new(services, account, address);
    private bool _hasAsked;

    public bool IsFilledByHand => false;

    public Task<PackageListing> ListAsync(int fromYear, CancellationToken ct) =>
        new YearFolders(ListAsync).ListAsync(address, fromYear, ct);

    public async Task<(FetchStep.Failed? Fault, bool IsLasting)> TransferAsync(IndexLink link, FileStream file, CancellationToken ct)
    {
        await PauseAsync(ct);
        SftpFault? fault = await _session.DownloadAsync(PathOf(link.Address), file, ct);
        return fault is null
            ? (Transfer.FaultOfArchive(file) is { } reason ? new FetchStep.Failed(link.Address.AbsoluteUri, reason) : null, false)
            : (fault.ToStep(link.Address.AbsoluteUri), fault.Lasting);
    }

    public void Dispose() => _session.Dispose();

    private async Task<FolderContent> ListAsync(Uri folder, CancellationToken ct)
    {
        await PauseAsync(ct);
        (IReadOnlyList<ISftpFile> files, SftpFault? fault) = await _session.ListAsync(PathOf(folder), ct);
        return new FolderContent(
            [.. files.Where(f => IsChild(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => Link(folder, f))],
            fault?.ToStep(folder.AbsoluteUri)
        );
    }

    private async Task PauseAsync(CancellationToken ct)
    {
        await Task.Delay(_hasAsked ? services.Settings.Limits.Pause : TimeSpan.Zero, services.Time, ct);
        _hasAsked = true;
    }

    private static IndexLink Link(Uri folder, ISftpFile file) =>
        new(
            new Uri(folder, $"./{Uri.EscapeDataString(file.Name)}"),
            file.Name,
            file.IsDirectory,
            DateOnly.FromDateTime(file.LastWriteTimeUtc),
            string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc:O} {file.Length}")
        );

    private static bool IsChild(string name) =>
        name.Length > 0 && !_ways.Contains(name) && !name.Contains('/', StringComparison.Ordinal) && !name.Any(char.IsControl);

    private static string PathOf(Uri address) => Uri.UnescapeDataString(address.AbsolutePath);
}
