namespace Watch.Rules.Editions;

/// <summary>Where the editions of a route stand for whoever comes to read: a feed, a page for each, and an index.</summary>
/// <param name="Folder">The whole path.</param>
/// <param name="Address">Where the folder is found from outside, with a slash at its end; null where nobody says.</param>
public sealed record EditionSite(string Folder, Uri? Address);
