namespace Watch.Worker.Configuration;

/// <summary>Where something stands.</summary>
/// <param name="File">The file as messages name it.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record FilePlace(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
