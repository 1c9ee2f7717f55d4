"""What PDFium and qpdf tell of a file."""
