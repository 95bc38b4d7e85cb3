namespace Watch.Worker.Configuration.Yaml;

/// <summary>A place in a file: line and column in characters, both from 1.</summary>
internal readonly record struct Position(int Line, int Column)
{
    /// <summary>The file as a whole.</summary>
    public static Position WholeFile => default;
}

/// <summary>A part of a YAML file. Scalars are text as written, whatever their style, so that <c>03</c> is never a number.</summary>
internal abstract record YamlNode(Position At)
{
    /// <summary>What it is, for a message.</summary>
    public abstract string Describe { get; }

    internal sealed record Scalar(string Text, bool Quoted, Position At) : YamlNode(At)
    {
        /// <summary>Nothing was written.</summary>
        public bool IsEmpty => string.IsNullOrWhiteSpace(Text) || (!Quoted && Text is "~" or "null");

        public override string Describe => IsEmpty ? "nothing" : $"'{Text}'";
    }

    internal sealed record List(IReadOnlyList<YamlNode> Items, Position At) : YamlNode(At)
    {
        public override string Describe => Items.Count == 0 ? "an empty list" : "a list";
    }

    internal sealed record Map(IReadOnlyList<KeyValuePair<Scalar, YamlNode>> Entries, Position At) : YamlNode(At)
    {
        public override string Describe => Entries.Count == 0 ? "an empty map" : "a map of keys and values";
    }
}
