namespace Watch.Sources.Seams;

/// <summary>The part of a source's configuration that its kind alone understands; it stands under the name of the kind.</summary>
public interface IOptionsPart
{
    /// <summary>The keys that may stand there, in the order in which they are told to whoever mistypes one.</summary>
    IReadOnlyList<string> Keys { get; }

    /// <summary>
    /// The JSON schema (draft 7) of the part. What stands in its <c>definitions</c> is brought to those of the whole schema, where it
    /// is referred to as <c>#/definitions/NAME</c> beside those that are there already, <c>secret</c> and <c>duration</c> among them.
    /// </summary>
    string Schema { get; }

    /// <summary>What holds where the configuration says nothing; null where it has to say something.</summary>
    ISourceOptions? Default => null;

    /// <summary>What is said; null, and reported, where that is not complete.</summary>
    ISourceOptions? Read(IOptionsMap map);
}
