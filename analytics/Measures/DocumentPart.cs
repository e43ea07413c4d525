using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>Which lines of a document tell of a declaration (原文范围); read by <c>DocumentPart.sql</c>.</summary>
/// <param name="Sha256">Of the document's bytes, as they are kept.</param>
/// <param name="FirstLine">First printed line of any of its values, from 1; null in formats without lines.</param>
public sealed record DocumentPart(ulong DocumentId, string Document, string Sha256, ulong DeclarationId, long? FirstLine, long? LastLine) : IOfDeclaration;
