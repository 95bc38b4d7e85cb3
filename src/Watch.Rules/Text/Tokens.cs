using System.Buffers;
using System.Text;

namespace Watch.Rules.Text;

/// <summary>
/// The words of a text, one at a time and without allocation: every letter or digit is part of a word and everything else stands
/// between two; case, accents and ligatures are folded away. Single letters joined by dots are one word (<c>S.A.S.</c> is
/// <c>sas</c>). Of a word longer than <see cref="Longest"/> the beginning counts. A folded word read again is itself.
/// </summary>
public ref struct Tokens
{
    /// <summary>The letters of a word that are told apart, and the room that the reading needs.</summary>
    public const int Longest = 128;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _folded;
    private int _at;
    private int _length;
    private bool _full;

    /// <summary>Reads a text from its start.</summary>
    /// <param name="room">Where a word is folded to: <see cref="Longest"/> characters.</param>
    public Tokens(ReadOnlySpan<char> text, Span<char> room)
    {
        _text = text;
        _folded = room[..Longest];
    }

    /// <summary>The folded word; it stands until the next is read.</summary>
    public readonly ReadOnlySpan<char> Word => _folded[.._length];

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>How many characters of the text it takes.</summary>
    public readonly int Length => _at - Start;

    /// <summary>Reads the next word; false at the end of the text.</summary>
    public bool Next()
    {
        _length = 0;
        _full = false;
        SkipToWord();
        Start = _at;
        if (_at == _text.Length)
        {
            return false;
        }

        bool initial = char.IsLetter(_text[_at]);
        if (ReadRun() == 1 && initial)
        {
            ReadInitials();
        }

        return true;
    }

    private void SkipToWord()
    {
        while (_at < _text.Length && !BeginsWord(_at))
        {
            _at++;
        }
    }

    private readonly bool BeginsWord(int at)
    {
        char letter = Letters.Of(_text[at]);
        return letter is Letters.Half ? TryReadRune(at, out _) : letter is not (Letters.Separator or Letters.Dropped);
    }

    private readonly bool TryReadRune(int at, out Rune rune) =>
        Rune.DecodeFromUtf16(_text[at..], out rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune);

    // How many letters were read, marks apart.
    private int ReadRun()
    {
        int read = 0;
        for (; _at < _text.Length; _at++)
        {
            char letter = Letters.Of(_text[_at]);
            if (letter > Letters.Half)
            {
                Append(letter);
            }
            else if (letter is Letters.Separator || (letter is Letters.Half && !TryAppendRune()))
            {
                break;
            }
            else if (letter is Letters.Several)
            {
                AppendAll(Letters.Expand(_text[_at]));
            }

            read += letter is Letters.Dropped ? 0 : 1;
        }

        return read;
    }

    private void ReadInitials()
    {
        while (_at + 1 < _text.Length && _text[_at] == '.' && IsInitial(_at + 1))
        {
            _at++;
            _ = ReadRun();
        }
    }

    private readonly bool IsInitial(int at)
    {
        if (!char.IsLetter(_text[at]))
        {
            return false;
        }

        for (at++; at < _text.Length; at++)
        {
            if (Letters.Of(_text[at]) is not Letters.Dropped)
            {
                return !BeginsWord(at);
            }
        }

        return true;
    }

    private void Append(char letter)
    {
        if (_length < Longest && !_full)
        {
            _folded[_length++] = letter;
        }
    }

    private void AppendAll(string letters)
    {
        foreach (char letter in letters)
        {
            Append(letter);
        }
    }

    // Steps to the second half, which the loop passes.
    private bool TryAppendRune()
    {
        if (!TryReadRune(_at, out Rune rune))
        {
            return false;
        }

        Rune lower = Rune.ToLowerInvariant(rune);
        _full |= _length + lower.Utf16SequenceLength > Longest;
        if (!_full)
        {
            _length += lower.EncodeToUtf16(_folded[_length..]);
        }

        _at++;
        return true;
    }
}
