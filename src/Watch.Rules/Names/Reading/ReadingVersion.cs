namespace Watch.Rules.Names.Reading;

/// <summary>
/// How names are taken apart. A version of the matcher keeps the reading that it began with, and so do the keys of names that stores
/// hold; what is read otherwise from some day on is another reading.
/// </summary>
internal enum ReadingVersion
{
    /// <summary>That of <c>names-1</c> and of the keys of registers.</summary>
    First,

    /// <summary>
    /// That of <c>names-2</c> and <c>texts-2</c>: forms behind spaced letters, places behind a name, phrases for no name.
    /// </summary>
    Second,
}
