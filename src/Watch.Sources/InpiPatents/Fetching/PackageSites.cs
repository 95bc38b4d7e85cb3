using Watch.Sources.Http;
using Watch.Sources.Seams;
using Watch.Sources.Sftp;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>Opens the place that the configuration names.</summary>
internal sealed class PackageSites(SourceHttp http, SftpServices sftp, SourceSettings settings)
{
    private readonly Uri _address = settings.Channels[Channel.Bulk.Name].Address;

    /// <summary>The place, for one run; <see cref="InpiPatentsModule.ConflictOf"/> sees to it that SFTP has an account.</summary>
    public IPackageSite Open() =>
        _address switch
        {
            { IsFile: true } => new FolderSite(_address),
            _ when settings.Options is InpiOptions { Account: { } account } => new SftpSite(sftp, account, _address),
            _ => new HttpSite(http, _address, settings.Limits.MaxBytes),
        };
}
