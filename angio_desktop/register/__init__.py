"""What the register is: fields, code lists, rules. No Qt, no SQL, no clock."""
