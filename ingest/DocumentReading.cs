using PerfTargets.Declarations;

namespace PerfTargets.Ingest;

/// <summary>What came of reading one document: everything in it is either a declaration or unread, with the reason.</summary>
/// <param name="MediaType">IANA media type, decided by the content.</param>
/// <param name="Pages">Null where the format has no pages.</param>
/// <param name="Found">Forms, and stretches of no form, that were found in it before any was read.</param>
/// <param name="Issues">About the document as a whole; a declaration's own stand with it.</param>
/// <param name="RecognisedBy">What recognised its scanned pages, or would have; null where it has none.</param>
public sealed record DocumentReading(
    string MediaType,
    int? Pages,
    int Found,
    IReadOnlyList<Declaration> Declarations,
    IReadOnlyList<Unread> Unread,
    IReadOnlyList<Issue> Issues,
    string? RecognisedBy = null);

/// <summary>A part of a document that goes to quarantine (隔离): not understood, or contradicting itself.</summary>
/// <param name="Raw">The text as printed.</param>
/// <param name="NearestForm">Id of the form it resembles most; null where it resembles none.</param>
/// <param name="Understood">What was read of it, where it had a unit, a project and a year; in no number.</param>
public sealed record Unread(
    int? FirstLine,
    int? LastLine,
    string Raw,
    Issue Reason,
    string? NearestForm,
    Declaration? Understood = null);
