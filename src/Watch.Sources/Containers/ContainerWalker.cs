namespace Watch.Sources.Containers;

/// <summary>
/// Opens whatever is given as data: a file, a folder, an archive, and archives in archives, as a stream and in bounded
/// memory. What it is, is told by the bytes. Nothing is extracted, and nothing that a file holds is an exception.
/// </summary>
public static class ContainerWalker
{
    /// <summary>Everything below a path, folders in ordinal order, archives in their own.</summary>
    public static IEnumerable<Contained> Walk(string path, ContainerLimits limits) => Walk(path, limits, whateverItsName: false);

    /// <summary>As the other; where somebody says whose a folder is, its files are read whatever they are called.</summary>
    public static IEnumerable<Contained> Walk(string path, ContainerLimits limits, bool whateverItsName) =>
        new FolderWalk(new Allowance(limits), whateverItsName).Walk(path);

    /// <summary>Everything in a stream, which stays the caller's.</summary>
    /// <param name="content">The bytes, read from where it stands.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="limits">The bounds.</param>
    public static IEnumerable<Contained> Walk(Stream content, string name, ContainerLimits limits) =>
        new ArchiveWalk(new Allowance(limits)).Walk(content, EntryName.Clean(name));
}
