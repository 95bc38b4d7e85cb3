using Watch.Sources.Http.Listings;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Fetching;

/// <summary>A place where packages stand: a folder of this machine, a server asked over https or SFTP.</summary>
internal interface IPackageSite : IDisposable
{
    /// <summary>Whether an operator puts there what is meant to be read; a server has all years instead.</summary>
    bool IsFilledByHand { get; }

    /// <summary>What stands there, without the folders of years before the one given.</summary>
    Task<PackageListing> ListAsync(int fromYear, CancellationToken ct);

    /// <summary>
    /// Writes a file of the listing; null where it is whole. <c>IsLasting</c> where asking again at once is no use.
    /// </summary>
    Task<(FetchStep.Failed? Fault, bool IsLasting)> TransferAsync(IndexLink link, FileStream file, CancellationToken ct);
}
