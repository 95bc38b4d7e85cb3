using Watch.Sources.Seams;

namespace Watch.Worker.Configuration.Sources;

/// <summary>What the values of a source's own part are read by.</summary>
/// <param name="Report">What is wrong in the file.</param>
/// <param name="Folder">What the paths of secrets are relative to.</param>
/// <param name="Access">Which addresses may be asked.</param>
internal sealed record OptionsContext(FileReport Report, string Folder, SourceAccess Access);
