// Before any object asks for it: the test runner lets two objects wait for one loading, which workerd forbids.
import '../../src/conversation/generation.ts'
