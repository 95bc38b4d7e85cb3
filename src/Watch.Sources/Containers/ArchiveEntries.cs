namespace Watch.Sources.Containers;

/// <summary>An entry of an archive.</summary>
/// <param name="Name">As the archive writes it.</param>
/// <param name="Size">The size it declares.</param>
/// <param name="IsFile">False for links, devices and the like; folders are not handed out at all.</param>
/// <param name="Open">Opens its bytes, valid until the next entry is asked for.</param>
internal sealed record ArchiveEntry(string Name, long Size, bool IsFile, Func<Stream> Open);

/// <summary>The entries of an archive, one at a time and in its order; a damaged one is a <see cref="ContainerException"/>.</summary>
internal abstract class ArchiveEntries : IDisposable
{
    /// <summary>The next entry, or null at the end.</summary>
    public abstract ArchiveEntry? Next();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
