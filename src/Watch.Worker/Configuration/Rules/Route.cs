namespace Watch.Worker.Configuration.Rules;

/// <summary>A route of a volet.</summary>
/// <param name="Name">Its name, as in <c>gse</c>.</param>
/// <param name="Reader">Who reads it, in the administrator's words; null where the configuration does not say.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Route(string Name, string? Reader, FilePlace Place);
